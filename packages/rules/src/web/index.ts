export { ruleHelp, RuleHelp } from './RuleHelp.tsx';
