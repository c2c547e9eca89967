const OPENING = /<(?:\w+:)?sheetData[\s>]/;
const CLOSING = /<\/(?:\w+:)?sheetData\s*>/;
// Longer than either tag's name with a prefix: what may have been cut in two.
const OVERLAP = 64;

/**
 * What stands before and after the rows of a sheet, with the rows left out: nine tenths of the time to read a sheet
 * would go into them. A sheet that hides these tags in comments or CDATA comes out broken, and is then read in full.
 */
export async function* aroundRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let inside = false;
  let held = '';
  for await (const chunk of chunks) {
    // One character for each byte, so that cutting never harms one.
    let text = held + chunk.toString('latin1');
    let out = '';
    for (let match = (inside ? CLOSING : OPENING).exec(text); match; match = (inside ? CLOSING : OPENING).exec(text)) {
      const end = match.index + match[0].length;
      out += inside ? text.slice(match.index, end) : text.slice(0, end);
      text = text.slice(end);
      inside = !inside;
    }
    const keep = Math.max(text.length - OVERLAP, 0);
    if (!inside) out += text.slice(0, keep);
    held = text.slice(keep);
    if (out !== '') yield Buffer.from(out, 'latin1');
  }
  if (!inside) yield Buffer.from(held, 'latin1');
}
