import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDataSource } from '../data/data-context';
import { searchQuery } from '../data/queries/search-query';

const PAUSE_MS = 90;

/** The answer to what is being typed, asked for when the typing pauses. */
export function useSearch(text: string) {
  const source = useDataSource();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return useQuery({
    ...searchQuery(source, asked),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
}
