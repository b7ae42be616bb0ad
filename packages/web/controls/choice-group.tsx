import { useId } from 'react';

interface ChoiceGroupProps<T extends string> {
  readonly className?: string;
  readonly optionClass?: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string; readonly disabled?: boolean }[];
  readonly onChange: (value: T) => void;
}

/** One of a few: a radio group of the browser's own, drawn as words. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const { className, optionClass, label, value, options, onChange } = props;
  const name = useId();
  return (
    <div className={className} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={optionClass} data-chosen={option.value === value}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          {option.name}
        </label>
      ))}
    </div>
  );
}
