export { canonical, sha256 } from './chain/canonical.ts';
export { verifyChain, type Verdict, type VerifyOptions } from './chain/verify.ts';
export { auditDomain } from './domain.ts';
export { type Head, signingKey } from './heads/head.ts';
export { ForgedHead, type HeadsFileOptions, readHeads, setHeadsAside, writeHead } from './heads/heads-file.ts';
export { observer, watchReadsOf } from './record/observer.ts';
export { type Occurrence, record } from './record/record.ts';
export { recordAlways, witness } from './record/witness.ts';
export { AUDIT_USAGE, verifyCommand } from './command/verify-command.ts';
