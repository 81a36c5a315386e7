/** The mark, two volumes and the wire between them, and the name. */
export function Logo() {
  return (
    <div className="flex items-center gap-2 text-[15px] font-bold tracking-tight">
      <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20" fill="none">
        <rect x="1.5" y="3" width="5.5" height="14" rx="1.6" fill="var(--accent)" opacity="0.9" />
        <rect x="13" y="6.5" width="5.5" height="7" rx="1.6" fill="var(--strong)" />
        <path d="M7 10h6" stroke="var(--wire)" strokeWidth="1.8" />
      </svg>
      <h1 className="max-[1120px]:sr-only">Netloom</h1>
    </div>
  );
}
