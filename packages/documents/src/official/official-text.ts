/** A piece of the body, in reading order. Headings of level 1 to 4 are set in 黑体, 楷体, 仿宋, 仿宋; their numbers (一、（一）1.（1）) are part of the text. */
export type OfficialBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The elements of an official document after GB/T 9704-2012, as they were issued. Dates are `YYYY-MM-DD`; lists may be empty. */
export interface OfficialText {
  /** 密级: this system holds nothing that is classified, so there is one value. */
  readonly classification: 'NONE';
  /** 发文机关标志, in red at the head: `青岛市总工会` or `青岛市总工会文件`. */
  readonly masthead: string;
  /** 发文字号: `青工〔2018〕21号`. */
  readonly number: string;
  /** 签发人, of documents to a higher office. */
  readonly signer: string | null;
  /** 标题; a line break stands where the title is to be broken. */
  readonly title: string;
  /** 主送机关, or the person or organization that a notice is for. */
  readonly addressees: readonly string[];
  readonly body: readonly OfficialBlock[];
  /** 附件说明: the titles of what is enclosed. */
  readonly enclosures: readonly string[];
  /** 发文机关署名. */
  readonly signature: string;
  /** 成文日期. */
  readonly date: string;
  /** 附注, without its brackets. */
  readonly note: string | null;
  /** 抄送机关. */
  readonly copiesTo: readonly string[];
  /** 印发机关, and 印发日期; without an office there is none. */
  readonly printedBy: string | null;
  readonly printedOn: string | null;
}

/** What a domain states of a document that it issues; number, dates and what is not stated follow from the issue. */
export interface NewOfficialText extends Pick<OfficialText, 'masthead' | 'title' | 'addressees' | 'body' | 'signature'>, Partial<Pick<OfficialText, 'signer' | 'enclosures' | 'note' | 'copiesTo' | 'printedBy'>> {
  /** 机关代字, of which the number is made: `青工`. */
  readonly mark: string;
  /** Anything but `NONE` is refused. */
  readonly classification?: string;
}
