import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { type Department, DepartmentProvider } from './department.ts';
import { Providers } from './Providers.tsx';
import { type LazyPage, routerFor } from './router.tsx';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/print.css';

export interface DepartmentApp extends Department {
  /** The department's own first page: what it must do today. */
  readonly home: LazyPage;
}

/** Draws a department's app into `#root`; its path is `/<id>/`. */
export function mountDepartment({ home, ...department }: DepartmentApp): void {
  const router = routerFor(department, home);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <DepartmentProvider value={department}>
        <Providers><RouterProvider router={router} /></Providers>
      </DepartmentProvider>
    </StrictMode>,
  );
}
