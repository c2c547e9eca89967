import { head, linePitch, page, pageNumberBelow, points, sizes } from './page.ts';

// A hair less than the measure: rounding must not break the 28th character or the 22nd line off.
const hair = 0.002;
const pitch = linePitch - hair;
// Between 28 characters there are 27 gaps, each a little narrower than none.
const gap = (points(page.textWidth) - page.characters * sizes.text) / (page.characters - 1) - hair;

const geometry = String.raw`
#let (pitch, size, gap) = (${pitch}pt, ${sizes.text}pt, ${gap}pt)
#let char = size + gap
#let d = json(bytes(sys.inputs.text))
#let faces = d.faces

// A line of any size stands in the middle of its part of the page, so that all lines keep to the grid.
#let on-grid(size, pitch: pitch) = { let top = (pitch - size) / 2 + 0.88 * size; (size: size, top-edge: top, bottom-edge: top - pitch) }
#let set-in(face, size: size, pitch: pitch, tracking: 0pt, weight: "regular", fill: black, body) = text(font: face, tracking: tracking, weight: weight, fill: fill, ..on-grid(size, pitch: pitch), body)
#let written(face, body, weight: "regular") = set-in(face, tracking: gap, weight: weight, body)
#let empty-lines(count) = v(count * pitch)
#let red = rgb(255, 0, 0)
`;

const settings = String.raw`
#set document(title: d.title.join("") + if d.copy [（副本）], author: d.signature)
#set page(width: ${page.width}mm, height: ${page.height}mm, margin: (top: ${page.top}mm, left: ${page.left}mm, right: ${page.width - page.left - page.textWidth}mm, bottom: ${page.height - page.top - page.textHeight}mm),
  header: if d.copy { place(top + right, dy: 22mm, text(font: faces.黑体, size: 16pt)[副本]) },
  footer-descent: 0pt,
  footer: context {
    let number = counter(page).get().first()
    let dashes = text(font: faces.仿宋, size: ${sizes.small}pt, top-edge: 0.88em, bottom-edge: -0.12em)[— #number —]
    let side = if calc.odd(number) { right } else { left }
    place(top + side, dx: if calc.odd(number) { -${sizes.small}pt } else { ${sizes.small}pt }, dy: ${pageNumberBelow}mm - ${sizes.small / 2}pt, dashes)
  })
#set text(lang: "zh", region: "cn", cjk-latin-spacing: none, hyphenate: false, overhang: false, font: faces.仿宋, tracking: gap, ..on-grid(size))
#set par(leading: 0pt, spacing: 0pt, justify: true)
#set block(above: 0pt, below: 0pt)
#let indented(body) = par(first-line-indent: (amount: 2 * char, all: true), body)
#show heading: it => std.block(above: 0pt, below: 0pt, width: 100%, sticky: true, if it.level == 1 { align(center, par(justify: false, it.body)) } else { indented(it.body) })
`;

const headOfPage = String.raw`
#block(width: 100%, height: ${head.lines} * pitch, {
  place(top + center, dy: ${head.mastheadTop}mm, set-in(faces.小标宋, size: d.mastheadSize * 1pt, pitch: d.mastheadSize * 1pt, weight: "bold", fill: red, d.masthead))
  let line = (${head.numberLine} - 1) * pitch
  if d.signer == none { place(top + center, dy: line, d.number) } else {
    place(top + left, dx: char, dy: line, d.number)
    place(top + right, dx: -char, dy: line, [签发人：#written(faces.楷体, d.signer)])
  }
  place(top + left, dy: line + (pitch + size) / 2 + ${head.ruleBelowNumber}mm, std.line(length: 100%, stroke: 1.5pt + red))
})
#empty-lines(${head.linesBelow})
#heading(level: 1, set-in(faces.小标宋, size: ${sizes.title}pt, weight: "bold", d.title.join(linebreak())))
#empty-lines(1)
#if d.addressees != none { par(d.addressees) }
`;

const body = String.raw`
#let heading-in(level, body) = written((faces.黑体, faces.楷体, faces.仿宋, faces.仿宋).at(level - 1), weight: if level == 3 { "bold" } else { "regular" }, body)
#let cell(face, body) = set-in(face, size: ${sizes.table}pt, pitch: 18pt, par(justify: false, body))
#let table-of(block) = pad(y: (pitch - 18pt) / 2, table(columns: block.shares.map(share => share * 1fr), stroke: 0.5pt, inset: (x: 4pt, y: 2pt), align: center + horizon,
  table.header(..block.header.map(text => cell(faces.黑体, text))),
  ..block.rows.flatten().map(text => cell(faces.仿宋, text))))
#for (index, block) in d.body.enumerate() {
  // The date never stands on a page without text.
  let last = index == d.body.len() - 1 and d.enclosures.len() == 0
  if block.kind == "heading" { heading(level: block.depth, heading-in(block.level, block.text)) }
  else if block.kind == "table" { table-of(block) }
  else if last { std.block(sticky: true, indented(block.text)) }
  else { indented(block.text) }
}
#if d.enclosures.len() > 0 {
  empty-lines(1)
  for (index, title) in d.enclosures.enumerate() {
    let label = if index == 0 { "附件：" } else { "" }
    let number = if d.enclosures.len() > 1 { str(index + 1) + "." } else { "" }
    std.block(sticky: true, pad(left: (if index == 0 { 2 } else { 5 }) * char, par(justify: false, hanging-indent: (if index == 0 { 3 } else { 0 }) * char + if number == "" { 0pt } else { char }, label + number + title)))
  }
}
`;

const foot = String.raw`
#block(breakable: false, width: 100%, {
  empty-lines(2)
  align(right, { pad(right: d.indents.signature * char, d.signature); pad(right: d.indents.date * char, d.date) })
  if d.note != none { indented("（" + d.note + "）") }
})
#let rule(thickness) = std.block(height: 0pt, place(std.line(length: 100%, stroke: thickness)))
#let small(body) = set-in(faces.仿宋, size: ${sizes.small}pt, body)
#if d.copiesTo != none or d.printedBy != none {
  // At the foot of the last page, by itself where that is full.
  place(bottom + left, float: true, clearance: 0pt, std.block(breakable: false, width: 100%, {
    rule(0.35mm)
    if d.copiesTo != none { pad(x: ${sizes.small}pt, par(hanging-indent: 3 * ${sizes.small}pt, small("抄送：" + d.copiesTo + "。"))) }
    if d.copiesTo != none and d.printedBy != none { rule(0.25mm) }
    if d.printedBy != none { pad(x: ${sizes.small}pt, small([#d.printedBy #h(1fr) #d.printedOn#[印发]])) }
    rule(0.35mm)
  }))
}
`;

/** How an official document is set, in typst. What it says comes as data, so nothing in it is read as markup. */
export const typstSource = [geometry, settings, headOfPage, body, foot].join('\n');
