import { definePlaywright } from '@gongqiao/config/playwright';

export default definePlaywright();
