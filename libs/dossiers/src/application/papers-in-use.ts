/** Dossiers that hold papers, with their rounds: `x`, `d`, `o`. */
export const IN_DOSSIERS = `dossiers.dossier_paper x join dossiers.dossier d on d.id = x.dossier_id join programme.round o on o.id = d.round_id`;

/** A paper is in use where a dossier that is not refused or withdrawn holds it, in a round that is not over. */
export const paperInUse = (paper: string): string =>
  `x.paper_id = ${paper}.id and d.state not in ('refused', 'withdrawn') and o.state <> 'closed'`;
