import { useEffect, useMemo } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { splitFaults } from '../../api/field-paths';
import type { ApiProblem, FieldFault } from '../../api/problem';

/**
 * Puts the server's field faults beside their fields and goes to the first; what no field can show comes back for the
 * `ProblemAlert` above the form.
 */
export function useServerFaults<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  problem: ApiProblem | undefined,
): readonly FieldFault[] {
  const { getValues, setError } = form;
  const split = useMemo(
    () => splitFaults(problem?.errors ?? [], (name) => getValues(name as FieldPath<Values>) !== undefined),
    [problem, getValues],
  );
  useEffect(() => {
    [...split.byField].forEach(([name, message], index) => {
      setError(name as FieldPath<Values>, { type: 'server', message }, { shouldFocus: index === 0 });
    });
  }, [split, setError]);
  return split.others;
}
