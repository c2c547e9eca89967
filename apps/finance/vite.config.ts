import { defineDepartmentApp } from '@gongqiao/config/vite';

export default defineDepartmentApp('finance');
