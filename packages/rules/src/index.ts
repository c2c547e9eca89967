export { dayNote, daysAfter, holidaysKnown, isWorkday, workdaysAfter, workdaysBetween } from './calendar/calendar.ts';
export { type Deadline, deadlineOf } from './calendar/deadline.ts';
export { rulesDomain } from './domain.ts';
export { addTo } from './rule/add-to.ts';
export { Rule, RuleUnit } from './rule/rule.entity.ts';
export { amountOn, ruleOn } from './rule/rule-on.ts';
export { ruleText } from './rule/rule-text.ts';
export { yuan } from './rule/yuan.ts';
