/** A picture too large for its frame, and the frame that fits. It only illustrates what the headline says. */
export function HeroFigure() {
  return (
    <svg class="hero-figure" viewBox="20 0 430 284" aria-hidden="true" focusable="false">
      <defs>
        <clipPath id="hero-frame">
          <path d="M92 68h288v162H92z" />
        </clipPath>
      </defs>
      <g class="hero-figure__plates">
        <path class="hero-figure__red" d="M32 27h384v216H32z" />
        <path class="hero-figure__cyan" d="M52 37h384v216H52z" />
        <path class="hero-figure__large" d="M42 32h384v216H42z" />
      </g>
      <g clip-path="url(#hero-frame)">
        <path class="hero-figure__sky" d="M92 68h288v162H92z" />
        <circle class="hero-figure__sun" cx="304" cy="124" r="30" />
        <path class="hero-figure__far" d="M92 196l62-52 44 34 58-60 62 58 62-34v96H92z" />
        <path class="hero-figure__near" d="M92 214l84-40 70 36 60-24 74 26v30H92z" />
      </g>
      <path
        class="hero-figure__marks"
        d="M92 58V38M82 68H62M380 58V38M390 68h20M92 240v20M82 230H62M380 240v20M390 230h20"
      />
      <g class="hero-figure__label">
        <text x="32" y="17">
          PNG 2560 × 1440
        </text>
        <text class="hero-figure__label--fit" x="380" y="278" text-anchor="end">
          JPEG 1920 × 1080
        </text>
      </g>
    </svg>
  )
}
