// The sample shop's products as SVG, 800×800: a soft ground, a table edge, a shadow and the product on it.

const scene = (
  name,
  [light, dark],
  table,
  body,
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800">
<defs>
<radialGradient id="${name}-ground" cx=".5" cy=".38" r=".8"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></radialGradient>
<linearGradient id="${name}-table" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${table[0]}"/><stop offset="1" stop-color="${table[1]}"/></linearGradient>
</defs>
<rect width="800" height="800" fill="url(#${name}-ground)"/>
<path d="M0 560Q400 528 800 560V800H0Z" fill="url(#${name}-table)"/>
${body}
</svg>`

/** Soft at the edge; the id only has to be another one for each place. */
const shadow = (x, y, rx, ry = rx * 0.16) =>
  `<radialGradient id="shadow-${x}-${y}"><stop offset="0" stop-color="#3a2a10" stop-opacity=".5"/><stop offset=".55" stop-color="#3a2a10" stop-opacity=".28"/><stop offset="1" stop-color="#3a2a10" stop-opacity="0"/></radialGradient><ellipse cx="${x}" cy="${y}" rx="${rx * 1.15}" ry="${ry * 1.3}" fill="url(#shadow-${x}-${y})"/>`

const linear = (id, stops, vertical = false) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${vertical ? 0 : 1}" y2="${vertical ? 1 : 0}">${stops.map(([at, colour]) => `<stop offset="${at}" stop-color="${colour}"/>`).join('')}</linearGradient>`
const radial = (id, stops, cx = 0.36, cy = 0.3, r = 0.75) =>
  `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stops.map(([at, colour]) => `<stop offset="${at}" stop-color="${colour}"/>`).join('')}</radialGradient>`

/** Numbers that look thrown but are the same each time. */
const scatter = (seed) => () => {
  seed = (seed * 16807) % 2147483647
  return seed / 2147483647
}

function cornEar(id, transform) {
  const outline =
    'M0 -265C62 -240 92 -120 88 20C84 130 50 205 0 215C-50 205 -84 130 -88 20C-92 -120 -62 -240 0 -265Z'
  let kernels = ''
  for (let row = 0; row < 19; row++) {
    for (let column = -3; column <= 3; column++) {
      const y = -252 + row * 25
      const bulge = Math.cos((column / 4) * (Math.PI / 2))
      const x = Math.sin((column / 3.6) * (Math.PI / 2)) * 86
      const width = 6 + 8.5 * bulge
      kernels += `<rect x="${(x - width).toFixed(1)}" y="${(y + Math.abs(column) * 3).toFixed(1)}" width="${(width * 2).toFixed(1)}" height="23" rx="10" fill="url(#${id}-kernel)" stroke="#d99a0a" stroke-width="1.5"/>`
    }
  }
  return `<g transform="${transform}">
<path d="M-30 170C-150 120 -170 -30 -128 -150C-100 -60 -70 40 10 200Z" fill="url(#${id}-husk)"/>
<path d="M30 170C150 120 170 -30 128 -150C100 -60 70 40 -10 200Z" fill="url(#${id}-husk2)"/>
<clipPath id="${id}-clip"><path d="${outline}"/></clipPath>
<path d="${outline}" fill="#f0b81c"/><g clip-path="url(#${id}-clip)">${kernels}<path d="${outline}" fill="url(#${id}-shade)"/></g>
<path d="M-14 245C-120 190 -150 70 -104 -30C-70 90 -40 150 0 215Z" fill="url(#${id}-husk2)"/>
<path d="M14 245C120 190 150 70 104 -30C70 90 40 150 0 215Z" fill="url(#${id}-husk)"/>
<path d="M-8 250C-70 210 -70 120 -40 60C-10 110 30 130 44 70C70 130 66 210 10 252Z" fill="url(#${id}-husk3)"/>
<path d="M-12 240h24l6 62q-18 10 -36 0Z" fill="#a9c46a"/>
</g>`
}

const corn = scene(
  'corn',
  ['#fff8dc', '#f2d98b'],
  ['#e3c277', '#cfa653'],
  `<defs>
${radial(
  'corn-kernel',
  [
    [0, '#fff2a0'],
    [0.55, '#ffd53d'],
    [1, '#f3b312'],
  ],
  0.4,
  0.3,
  0.8,
)}
${linear('corn-shade', [
  [0, '#b8740088'],
  [0.3, '#ffffff00'],
  [0.62, '#ffffff00'],
  [1, '#a8660099'],
])}
${linear('corn-husk', [
  [0, '#6fa637'],
  [1, '#b9d675'],
])}${linear('corn-husk2', [
    [0, '#b4d36d'],
    [1, '#5f962c'],
  ])}${linear('corn-husk3', [
    [0, '#86b948'],
    [0.5, '#cfe394'],
    [1, '#7aae3f'],
  ])}
</defs>${shadow(400, 668, 300)}${cornEar('corn', 'translate(255 410) rotate(-24) scale(.92)')}${cornEar('corn', 'translate(555 410) rotate(22) scale(.92)')}${cornEar('corn', 'translate(402 400) rotate(-2) scale(1.04)')}`,
)

const apple = (x, y, size, turn = 0) => `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">
<path d="M0 -92C40 -132 150 -118 150 0C150 100 84 152 34 144C14 140 -14 140 -34 144C-84 152 -150 100 -150 0C-150 -118 -40 -132 0 -92Z" fill="url(#apple-skin)"/>
<path d="M0 -92C40 -132 150 -118 150 0C150 100 84 152 34 144C14 140 -14 140 -34 144C-84 152 -150 100 -150 0C-150 -118 -40 -132 0 -92Z" fill="url(#apple-blush)"/>
${Array.from({ length: 26 }, (_, i) => {
  const a = i * 2.4
  const r = 118 * Math.sqrt((i + 0.5) / 26)
  return `<circle cx="${(Math.cos(a) * r).toFixed(1)}" cy="${(20 + Math.sin(a) * r * 0.85).toFixed(1)}" r="2.4" fill="#ffe2a8" opacity=".7"/>`
}).join('')}
<ellipse cx="0" cy="-90" rx="46" ry="14" fill="#8a1f14" opacity=".45"/>
<path d="M-4 -88C-8 -120 -2 -150 22 -170l14 9C16 -140 8 -116 8 -88Z" fill="#6b4423"/>
<path d="M18 -134C50 -186 120 -186 146 -158C114 -122 56 -112 18 -134Z" fill="url(#apple-leaf)"/><path d="M24 -136C66 -158 106 -164 140 -158" stroke="#3f7a2a" stroke-width="4" fill="none"/>
<path d="M-112 -40C-106 -80 -80 -96 -58 -94C-82 -76 -96 -46 -96 -14C-108 -12 -114 -24 -112 -40Z" fill="#fff" opacity=".55"/>
</g>`
const apples = scene(
  'apples',
  ['#fdf3ea', '#f0c9b4'],
  ['#d9a27f', '#bf7f5b'],
  `<defs>
${radial('apple-skin', [
  [0, '#ff8a66'],
  [0.4, '#e8382b'],
  [1, '#9c1220'],
])}
<linearGradient id="apple-blush" x1="0" y1="0" x2=".3" y2="1"><stop offset="0" stop-color="#ffd36b" stop-opacity=".75"/><stop offset=".34" stop-color="#ffb04a" stop-opacity=".2"/><stop offset=".6" stop-color="#fff" stop-opacity="0"/></linearGradient>
${linear('apple-leaf', [
  [0, '#4f9a38'],
  [1, '#9bd06a'],
])}</defs>
${shadow(400, 672, 330)}${apple(402, 330, 0.92, -4)}${apple(236, 510, 1, -8)}${apple(566, 512, 1.02, 7)}`,
)

const egg = (x, y, size, turn, tone) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"><path d="M0 -100C52 -100 78 -18 78 26C78 74 44 100 0 100C-44 100 -78 74 -78 26C-78 -18 -52 -100 0 -100Z" fill="url(#egg-${tone})"/><path d="M-44 -20C-40 -54 -22 -76 -8 -80C-24 -56 -32 -30 -32 0C-40 2 -46 -6 -44 -20Z" fill="#fff" opacity=".6"/></g>`
function nest() {
  const random = scatter(77)
  let straw = ''
  for (let i = 0; i < 190; i++) {
    const a = random() * Math.PI * 2
    const x = 400 + Math.cos(a) * (225 + random() * 60)
    const y = 560 + Math.sin(a) * (72 + random() * 36)
    const length = 50 + random() * 70
    const turn = a + Math.PI / 2 + (random() - 0.5) * 0.9
    const dx = Math.cos(turn) * length
    const dy = Math.sin(turn) * length * 0.4
    straw += `<path d="M${(x - dx).toFixed(0)} ${(y - dy).toFixed(0)}Q${(x + 12).toFixed(0)} ${(y - 14).toFixed(0)} ${(x + dx).toFixed(0)} ${(y + dy).toFixed(0)}" stroke="${['#e9c46a', '#d9a944', '#c28f33', '#f3dc95'][i % 4]}" stroke-width="${5 + (i % 3) * 2}" fill="none" stroke-linecap="round"/>`
  }
  return straw
}
const eggs = scene(
  'eggs',
  ['#fbf6ec', '#e6d8bd'],
  ['#c9b48c', '#ad9468'],
  `<defs>
${radial('egg-brown', [
  [0, '#ffe9d2'],
  [0.5, '#efbd8d'],
  [1, '#c07f4c'],
])}${radial('egg-cream', [
    [0, '#fffaf0'],
    [0.55, '#f7dfc0'],
    [1, '#d2a273'],
  ])}${radial('egg-pink', [
    [0, '#fff0e6'],
    [0.5, '#f0c7a8'],
    [1, '#c58b66'],
  ])}
</defs>${shadow(400, 668, 330, 56)}<ellipse cx="400" cy="560" rx="270" ry="100" fill="#b9862f"/>${nest()}<ellipse cx="400" cy="545" rx="215" ry="66" fill="#8f6420" opacity=".55"/>
${egg(300, 420, 1.02, -14, 'pink')}${egg(500, 418, 1.02, 13, 'cream')}${egg(400, 392, 1.1, 2, 'brown')}${egg(244, 500, 0.98, -30, 'brown')}${egg(556, 500, 0.98, 28, 'pink')}${egg(340, 498, 1.04, -6, 'cream')}${egg(456, 502, 1.04, 8, 'brown')}
${nest()
  .split('/>')
  .filter((_, i) => i % 3 === 0)
  .map((part) => part && `${part}/>`)
  .filter((part) => Number(/M\d+ (\d+)/.exec(part)?.[1]) > 600)
  .join('')}`,
)

function grains() {
  const random = scatter(4242)
  let dots = ''
  for (let i = 0; i < 900; i++) {
    const t = random() * 2 - 1
    const height = 150 * (1 - t * t) ** 1.2
    const x = 400 + t * 232
    const y = 452 - random() * height + (random() - 0.2) * 26 * Math.sqrt(Math.max(0, 1 - t * t))
    dots += `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${(5.2 + random() * 1.8).toFixed(1)}" fill="${['#ffdf6e', '#f7c83e', '#ffe996', '#e9b32c', '#fbd451'][i % 5]}" stroke="#c8922055" stroke-width="1"/>`
  }
  for (let i = 0; i < 46; i++) {
    dots += `<circle cx="${(150 + random() * 500).toFixed(0)}" cy="${(664 + random() * 62).toFixed(0)}" r="6" fill="${['#f7c83e', '#ffdf6e', '#e9b32c'][i % 3]}" stroke="#a8741866" stroke-width="1"/>`
  }
  return dots
}
const millet = scene(
  'millet',
  ['#fdf8ea', '#ecd9a8'],
  ['#b98a56', '#946639'],
  `<defs>
${linear('millet-bowl', [
  [0, '#6c8fae'],
  [0.25, '#dfeaf2'],
  [0.55, '#f7fbfd'],
  [1, '#7d9cb8'],
])}</defs>
${shadow(400, 682, 250, 40)}<path d="M150 446C150 400 650 400 650 446C640 600 540 676 470 676H330C260 676 160 600 150 446Z" fill="url(#millet-bowl)"/>
<ellipse cx="400" cy="446" rx="250" ry="52" fill="#5b7d9c"/><ellipse cx="400" cy="446" rx="238" ry="45" fill="#e9b735"/>${grains()}
<path d="M150 446C158 516 642 516 650 446C650 462 648 480 645 494C600 548 200 548 155 494C152 480 150 462 150 446Z" fill="url(#millet-bowl)"/>
<path d="M164 520C230 574 570 574 636 520" stroke="#3f6a93" stroke-width="10" fill="none"/><path d="M178 552C240 600 560 600 622 552" stroke="#3f6a93" stroke-width="4" fill="none"/>
<rect x="326" y="668" width="148" height="18" rx="8" fill="#7d9cb8"/>`,
)

const potato = (
  x,
  y,
  size,
  turn,
  skin = 'sweet-skin',
) => `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"><path d="M-250 10C-238 -36 -150 -92 -20 -92C110 -92 214 -46 256 -4C210 52 110 92 -16 88C-130 86 -226 54 -250 10Z" fill="url(#${skin})"/>
<path d="M-170 -14q30 -8 52 2M-60 44q40 10 70 -2M70 -40q34 -4 56 8M120 34q24 4 44 -8M-20 -56q24 -6 44 2M-130 36q18 6 34 2" stroke="#6d1f33" stroke-width="5" fill="none" stroke-linecap="round" opacity=".55"/><path d="M-160 -46C-100 -74 -20 -80 60 -70C-10 -62 -100 -52 -160 -46Z" fill="#fff" opacity=".28"/><path d="M-250 10q-22 4 -34 20M256 -4q20 -4 34 6" stroke="#8d3347" stroke-width="6" stroke-linecap="round" fill="none"/></g>`
const sweetPotatoes = scene(
  'sweet',
  ['#fbf0e8', '#e9c9b4'],
  ['#b68a63', '#916542'],
  `<defs>
${linear(
  'sweet-skin',
  [
    [0, '#d8697c'],
    [0.45, '#b03a55'],
    [1, '#7c2039'],
  ],
  true,
)}${radial(
    'sweet-flesh',
    [
      [0, '#ffd27a'],
      [0.7, '#f79a32'],
      [1, '#dd7416'],
    ],
    0.45,
    0.45,
    0.6,
  )}</defs>
${shadow(400, 676, 330)}${potato(330, 400, 0.84, -22)}${potato(500, 470, 0.88, 14)}${potato(290, 560, 0.9, -5)}
<g transform="translate(556 588) rotate(-12)"><path d="M-40 -96C70 -106 150 -50 152 6C150 64 60 104 -40 92Z" fill="url(#sweet-skin)"/><ellipse cx="-40" cy="-2" rx="72" ry="96" fill="#8f2b45"/><ellipse cx="-42" cy="-2" rx="63" ry="87" fill="url(#sweet-flesh)"/><path d="M-70 -50q14 -12 26 -8M-20 -30q10 12 6 26M-76 20q16 8 24 24M-30 46q14 -4 22 -14" stroke="#ffe0a0" stroke-width="5" fill="none" stroke-linecap="round" opacity=".8"/></g>`,
)

const peanut = (x, y, turn, size = 1) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"><path d="M-84 0C-84 -40 -46 -46 -18 -32C-4 -26 8 -26 22 -32C54 -46 88 -36 88 2C88 40 50 46 22 32C8 26 -4 26 -18 32C-46 46 -84 40 -84 0Z" fill="url(#nut)"/><path d="M-62 -16v34M-40 -28v56M-18 -24v48M4 -20v40M28 -26v52M50 -30v60M70 -20v40M-70 0H74" stroke="#a8743a" stroke-width="3.5" fill="none" opacity=".6"/></g>`
const peanutOil = scene(
  'oil',
  ['#fff6df', '#f0d59c'],
  ['#c08f4f', '#996a33'],
  `<defs>
${linear('oil-body', [
  [0, '#d98a10'],
  [0.22, '#ffd257'],
  [0.5, '#ffe48f'],
  [0.78, '#f5b02a'],
  [1, '#b86c08'],
])}${linear('oil-cap', [
    [0, '#a11a1a'],
    [0.4, '#e8483c'],
    [1, '#8d1414'],
  ])}${linear(
    'nut',
    [
      [0, '#edca90'],
      [1, '#c48c4a'],
    ],
    true,
  )}</defs>
${shadow(392, 690, 210, 34)}<path d="M340 150h104v44c0 24 20 34 56 60c46 34 62 74 62 128v254c0 34 -18 54 -54 54H276c-36 0 -54 -20 -54 -54V382c0 -54 16 -94 62 -128c36 -26 56 -36 56 -60Z" fill="url(#oil-body)"/>
<path d="M500 330c34 6 34 26 34 60v56c0 26 -8 36 -28 36c-16 0 -24 -10 -24 -28v-88c0 -24 4 -38 18 -36Z" fill="#f6e3b4"/>
<rect x="330" y="98" width="124" height="64" rx="14" fill="url(#oil-cap)"/><path d="M346 104v52M366 104v52M386 104v52M406 104v52M426 104v52" stroke="#7a0f0f" stroke-width="4" opacity=".5"/>
<rect x="250" y="420" width="220" height="206" rx="18" fill="#fff7e2"/><rect x="262" y="432" width="196" height="182" rx="12" fill="none" stroke="#b6301f" stroke-width="5"/>${peanut(360, 500, -18, 0.86)}<rect x="292" y="562" width="136" height="14" rx="7" fill="#b6301f"/><rect x="318" y="586" width="84" height="10" rx="5" fill="#d99a3a"/>
<path d="M248 300c-8 20 -10 50 -10 90v190" stroke="#fff" stroke-width="14" opacity=".55" fill="none" stroke-linecap="round"/>
${shadow(600, 690, 120, 22)}${peanut(600, 650, -14)}${peanut(540, 690, 12, 0.86)}${peanut(672, 694, 24, 0.8)}${peanut(160, 688, -24, 0.8)}`,
)

const chip = (x, y, rx, turn) =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><ellipse rx="${rx}" ry="${rx * 0.62}" cy="9" fill="#cdb99a"/><ellipse rx="${rx}" ry="${rx * 0.62}" fill="url(#chip)"/><ellipse rx="${rx * 0.72}" ry="${rx * 0.4}" fill="none" stroke="#e2d2b6" stroke-width="4"/><circle cx="${-rx * 0.2}" cy="-4" r="4" fill="#dcc8a6"/><circle cx="${rx * 0.28}" cy="6" r="4" fill="#dcc8a6"/></g>`
const yamChips = scene(
  'yam',
  ['#f4f7ee', '#cfdcbc'],
  ['#b79b70', '#937748'],
  `<defs>
${linear('bag', [
  [0, '#b98a52'],
  [0.3, '#e3bd87'],
  [0.7, '#d8ac70'],
  [1, '#a2733d'],
])}${radial('chip', [
    [0, '#ffffff'],
    [0.7, '#fbf3e2'],
    [1, '#e6d6b8'],
  ])}</defs>
${shadow(370, 686, 260, 38)}<path d="M206 170h330l-10 40c22 120 34 320 22 440q-2 32 -34 34H228q-32 -2 -34 -34C182 530 194 330 216 210Z" fill="url(#bag)"/><path d="M206 170h330l-8 36H214Z" fill="#8d6233"/><path d="M214 206h314" stroke="#f4dcb4" stroke-width="4" stroke-dasharray="14 9"/>
<rect x="246" y="268" width="250" height="240" rx="22" fill="#fffaf0"/><rect x="246" y="268" width="250" height="56" rx="22" fill="#4d7c3a"/><rect x="246" y="300" width="250" height="24" fill="#4d7c3a"/><rect x="286" y="288" width="170" height="14" rx="7" fill="#e6f2d8"/>
${chip(330, 392, 56, -14)}${chip(416, 412, 56, 12)}${chip(370, 446, 58, -4)}<rect x="300" y="546" width="142" height="16" rx="8" fill="#8d6233"/><rect x="326" y="576" width="90" height="12" rx="6" fill="#8d6233" opacity=".7"/>
<path d="M236 240c-14 110 -20 260 -12 380" stroke="#fff" stroke-width="12" opacity=".3" fill="none" stroke-linecap="round"/>
${shadow(600, 690, 140, 26)}${chip(566, 668, 58, -8)}${chip(664, 686, 56, 14)}${chip(612, 640, 58, 4)}${chip(150, 700, 50, -10)}`,
)

const honey = scene(
  'honey',
  ['#fffbe8', '#f3dfa6'],
  ['#caa25c', '#a67c3c'],
  `<defs>
${linear('honey-glass', [
  [0, '#c97a06'],
  [0.18, '#f6b62c'],
  [0.45, '#ffd970'],
  [0.75, '#f0a31c'],
  [1, '#a95f04'],
])}${linear('honey-lid', [
    [0, '#7a5a34'],
    [0.35, '#c9a069'],
    [1, '#6a4a27'],
  ])}</defs>
${shadow(400, 690, 230, 36)}<path d="M236 250h328c44 40 58 90 58 150v210c0 50 -26 76 -72 76H250c-46 0 -72 -26 -72 -76V400c0 -60 14 -110 58 -150Z" fill="#fff" opacity=".75"/><path d="M244 286h312c36 36 46 74 46 122v200c0 38 -20 58 -56 58H254c-36 0 -56 -20 -56 -58V408c0 -48 10 -86 46 -122Z" fill="url(#honey-glass)"/>
<rect x="226" y="150" width="348" height="94" rx="20" fill="url(#honey-lid)"/><path d="M226 214h348" stroke="#5a3d1e" stroke-width="5" opacity=".5"/><rect x="240" y="240" width="320" height="22" rx="10" fill="#fff" opacity=".8"/>
<rect x="250" y="390" width="300" height="200" rx="24" fill="#fffaf0"/><rect x="264" y="404" width="272" height="172" rx="16" fill="none" stroke="#d79a22" stroke-width="4"/>
<g transform="translate(400 474)"><ellipse cx="-26" cy="-30" rx="34" ry="20" transform="rotate(28 -26 -30)" fill="#d9ecf5" stroke="#8fb3c4" stroke-width="3"/><ellipse cx="26" cy="-30" rx="34" ry="20" transform="rotate(-28 26 -30)" fill="#d9ecf5" stroke="#8fb3c4" stroke-width="3"/><ellipse rx="48" ry="31" fill="#f7b924"/><path d="M-22 -27q-10 27 0 54M0 -31v62M22 -27q10 27 0 54" stroke="#3d2a12" stroke-width="10" fill="none"/><circle cx="50" cy="-2" r="18" fill="#3d2a12"/></g>
<rect x="330" y="532" width="140" height="14" rx="7" fill="#b87b18"/>
<path d="M218 420v170" stroke="#fff" stroke-width="16" opacity=".55" stroke-linecap="round"/>
${[
  [110, 660, 0],
  [690, 650, 20],
  [652, 712, -16],
  [146, 720, 30],
]
  .map(
    ([x, y, turn]) =>
      `<g transform="translate(${x} ${y}) rotate(${turn})">${[0, 72, 144, 216, 288].map((a) => `<ellipse cx="0" cy="-19" rx="12" ry="19" transform="rotate(${a})" fill="#fffdf5" stroke="#e4dcc2" stroke-width="2"/>`).join('')}<circle r="8" fill="#f2c230"/></g>`,
  )
  .join('')}`,
)

export const drawings = {
  corn,
  apples,
  eggs,
  millet,
  'sweet-potatoes': sweetPotatoes,
  'peanut-oil': peanutOil,
  'yam-chips': yamChips,
  honey,
}
