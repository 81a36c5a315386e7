/** One image of a data set, as large pixels. */
import { useEffect, useRef } from 'react';

export interface PictureProps {
  /** 0 … 255, row-major, channels last. */
  readonly pixels: Uint8Array;
  /** [height, width, channels], one channel or three. */
  readonly shape: readonly [number, number, number];
  /** Longer side on the page, CSS pixels. */
  readonly size: number;
  /** What is heard of it; '' where words beside it say the same. */
  readonly label: string;
}

export function Picture({ pixels, shape: [height, width, channels], size, label }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(width, height);
    for (let i = 0; i < width * height; i++) {
      for (let c = 0; c < 3; c++)
        image.data[4 * i + c] = pixels[i * channels + (channels === 3 ? c : 0)] ?? 0;
      image.data[4 * i + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }, [pixels, width, height, channels]);
  const scale = size / Math.max(width, height);
  return (
    <canvas
      ref={canvas}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      aria-hidden={label === ''}
      className="rounded-sm bg-black"
      style={{ width: width * scale, height: height * scale, imageRendering: 'pixelated' }}
    />
  );
}
