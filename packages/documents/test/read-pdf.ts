import { getDocumentProxy } from 'unpdf';

/** A piece of text where it stands on the page, in points from its upper left corner. */
export interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly Placed[];
  /** Roles of the tags, in reading order. */
  readonly roles: readonly string[];
}

interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
}
const rolesOf = (tag: Tag | null): string[] => (tag ? [...(tag.role ? [tag.role] : []), ...(tag.children ?? []).flatMap(rolesOf)] : []);

/** What a PDF says of itself and what stands where on its pages. */
export async function readPdf(bytes: Buffer): Promise<{ pages: ReadPage[]; info: Readonly<Record<string, unknown>>; tagged: boolean }> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width, height] = page.view as [number, number, number, number];
    // Loads the fonts, without which they have no names.
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    const placed = items.flatMap((item) => (!('str' in item) || item.str.trim() === '' ? [] : [{
      text: item.str, left: item.transform[4] as number, right: (item.transform[4] as number) + item.width, baseline: height - (item.transform[5] as number), size: item.transform[0] as number,
      font: (page.commonObjs.get(item.fontName) as { name: string }).name,
    }]));
    pages.push({ width, height, placed, roles: rolesOf((await page.getStructTree()) as Tag | null) });
  }
  return { pages, info: (await document.getMetadata()).info as Readonly<Record<string, unknown>>, tagged: ((await document.getMarkInfo()) as { Marked?: boolean } | null)?.Marked ?? false };
}
