import { NewFault } from './fault.mjs';

/** Adds an import where its path stands in the order of the others. */
export function addImport(names, from) {
  const line = `import { ${names} } from '${from}';`;
  const key = (path) => (path.startsWith('.') ? `~${path}` : path);
  return (source) => {
    const lines = source.split('\n');
    const imports = lines.flatMap((text, index) => { const path = /^import .*'([^']+)';$/.exec(text)?.[1]; return path ? [{ path, index }] : []; });
    const before = imports.find(({ path }) => key(path) > key(from));
    lines.splice(before?.index ?? (imports.at(-1)?.index ?? -1) + 1, 0, line);
    return lines.join('\n');
  };
}

/** Adds a name to an import that may exist. */
export function joinImport(name, from) {
  return (source) => {
    const known = new RegExp(`^import \\{ ([^}]*) \\} from '${from}';$`, 'm').exec(source);
    return known ? source.replace(known[0], `import { ${[...known[1].split(', '), name].sort().join(', ')} } from '${from}';`) : addImport(name, from)(source);
  };
}

/** Adds an element at the end of the array after `start`, which is a text such as `entities: [`. */
export function addElement(start, element, path) {
  return (source) => {
    const at = source.indexOf(start);
    const end = source.indexOf(']', at + start.length);
    if (at < 0 || end < 0) throw new NewFault(`${path} 里没有“${start}…]”，不知道加在哪里。请先照 docs/extending.md 手工整理。`);
    const inside = source.slice(at + start.length, end);
    const tail = /,?\s*$/.exec(inside)[0];
    const listed = inside.slice(0, inside.length - tail.length);
    const gap = tail.includes('\n') ? `,${/\n\s*\S/.exec(inside)?.[0].slice(0, -1) ?? ' '}` : ', ';
    return `${source.slice(0, at + start.length)}${listed}${listed.trim() === '' ? '' : gap}${element}${tail}${source.slice(end)}`;
  };
}

const sorted = (entries) => Object.fromEntries(Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Adds the dependencies that a package.json lacks: `{ 'type-graphql': 'catalog:' }`. */
export function addDependencies(wanted, section = 'dependencies') {
  return (source) => {
    const manifest = JSON.parse(source);
    const missing = Object.entries(wanted).filter(([name]) => name !== manifest.name && !(name in { ...manifest.dependencies, ...manifest[section] }));
    return missing.length === 0 ? source : json({ ...manifest, [section]: sorted({ ...manifest[section], ...Object.fromEntries(missing) }) });
  };
}

/** Adds an entry to a package's exports, unless it is there. */
export function addExport(name, target) {
  return (source) => {
    const manifest = JSON.parse(source);
    return name in manifest.exports ? source : json({ ...manifest, exports: { ...manifest.exports, [name]: target } });
  };
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
