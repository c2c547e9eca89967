import type { VariablesOf } from '@gongqiao/schema';
import type { Field, FieldInput, RecordForm, Uploads } from '@gongqiao/ui';
import { type FormEvent, useState } from 'react';
import { apartFromSince, SINCE } from '../../organizations/edit/organization-fields.ts';
import type { RequestCorrectionDocument } from './ask.documents.ts';

export type RequestInput = VariablesOf<typeof RequestCorrectionDocument>['input'];

interface Problems {
  readonly whole?: string;
  readonly grounds?: string;
}

interface Asking {
  /** The fields that would be asked for. */
  readonly asked: readonly Field[];
  readonly problems: Problems;
  readonly clear: () => void;
  /** Whether it was taken; otherwise what is wrong is shown. */
  readonly submit: (event: FormEvent) => Promise<boolean>;
}

function problemsOf(form: RecordForm, asked: readonly Field[], busy: boolean): Problems | null {
  const whole = asked.length === 0 ? '还没有改动任何内容：请把有误的内容改成正确的。' : busy ? '附件还在上传，请等传完再提交。' : null;
  const grounds = form.reason.trim() === '' ? '请写明依据。' : null;
  return whole || grounds ? { ...(whole && { whole }), ...(grounds && { grounds }) } : null;
}

/** What the forms of staff and of organizations have in common. `onSubmit` gives the address to go to, or null where it was refused. */
export function useAsking(form: RecordForm, uploads: Uploads, onSubmit: (input: RequestInput) => Promise<string | null>, go: (place: string) => void): Asking {
  const [problems, setProblems] = useState<Problems>({});
  const asked = form.touched.filter(({ key }) => key !== SINCE);
  const send = async (): Promise<boolean> => {
    const read = form.read(form.touched);
    if (!read) return false;
    const place = await onSubmit({ ...apartFromSince<RequestInput['values']>(read), grounds: form.reason.trim(), uploads: [...uploads.ids] });
    if (place === null) return false;
    form.settle();
    uploads.settle();
    go(place);
    return true;
  };
  return {
    asked, problems, clear: () => setProblems({}),
    submit: async (event) => {
      event.preventDefault();
      const found = problemsOf(form, asked, uploads.busy);
      setProblems(found ?? {});
      return found === null && (await send());
    },
  };
}

interface AskedBefore {
  readonly changes: readonly { readonly field: string }[];
  readonly values: object;
  readonly grounds: string;
  readonly validSince: string | null;
}

/** What was asked before, as a form begins with it. */
export function startOf({ changes, values, grounds, validSince }: AskedBefore, fields: readonly Field[], inputOf: (field: Field, value: unknown) => FieldInput) {
  const asked = new Set(changes.map(({ field }) => field));
  const inputs = fields.filter(({ key }) => asked.has(key)).map((field): [string, FieldInput] => [field.key, inputOf(field, (values as Readonly<Record<string, unknown>>)[field.key])]);
  return { inputs: { ...Object.fromEntries(inputs), ...(validSince && { [SINCE]: validSince }) }, reason: grounds };
}
