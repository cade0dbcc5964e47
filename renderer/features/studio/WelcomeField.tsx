import css from './studio.module.css'

/** A field in the morning: only an ornament. */
export function WelcomeField() {
  return (
    <svg className={css['welcomeField']} viewBox="0 0 360 150" aria-hidden>
      <circle cx="262" cy="46" r="22" fill="#f4c95d" opacity="0.9" />
      <path d="M0 96c60-34 118-36 178-14s120 18 182-8v76H0z" fill="var(--accent)" opacity="0.28" />
      <path d="M0 116c70-26 130-26 190-8s116 12 170-4v46H0z" fill="var(--accent)" opacity="0.5" />
      <g fill="none" stroke="var(--surface)" strokeWidth="2.4" strokeLinecap="round" opacity="0.75">
        <path d="M8 138c64-20 118-22 178-6s112 12 168-4" />
        <path d="M0 126c70-24 128-24 188-8s116 14 172-2" />
        <path d="M30 149c54-12 104-12 150-2s92 8 140-2" />
      </g>
      <g fill="none" stroke="var(--accent)" strokeWidth="3" strokeLinecap="round">
        <path d="M92 98V62m0 22c-10-2-15-9-15-18 9 1 15 7 15 18zm0-10c10-2 15-9 15-18-9 1-15 7-15 18z" />
        <path d="M132 92V66m0 16c-8-1-12-7-12-14 7 1 12 6 12 14zm0-8c8-1 12-7 12-14-7 1-12 6-12 14z" />
      </g>
    </svg>
  )
}
