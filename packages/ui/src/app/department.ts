import { createContext, useContext } from 'react';
import type { Feature } from './feature.ts';

/** The app that this page belongs to: its path is `/<id>/`. */
export interface Department {
  readonly id: string;
  readonly title: string;
  readonly features: readonly Feature[];
}

const DepartmentContext = createContext<Department | null>(null);
export const DepartmentProvider = DepartmentContext.Provider;

export function useDepartment(): Department {
  const department = useContext(DepartmentContext);
  if (!department) throw new Error('useDepartment() outside mountDepartment()');
  return department;
}
