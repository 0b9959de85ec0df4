interface CrumbsProps {
  /** Name and address of each ancestor, outermost first. */
  readonly trail: readonly (readonly [name: string, url: string])[];
  /** Name of the present screen. */
  readonly here: string;
}

/** Breadcrumb without any of the markup a breadcrumb should have. */
export function Crumbs({ trail, here }: CrumbsProps) {
  return (
    <div class="crumbs">
      {trail.map(([name, url]) => (
        <span key={url}>
          <a href={url}>{name}</a> <i>›</i>{' '}
        </span>
      ))}
      <span class="crumb-here">{here}</span>
    </div>
  );
}
