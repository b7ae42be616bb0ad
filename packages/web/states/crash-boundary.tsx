import { Component } from 'react';
import { say } from '../words/spoken';
import { ErrorNote } from './error-note';
import styles from './states.module.css';

interface Crash {
  readonly error?: Error;
}

/** Where a part of the page broke, it says so; the address still holds all that was chosen. */
export class CrashBoundary extends Component<React.PropsWithChildren, Crash> {
  override state: Crash = {};

  static getDerivedStateFromError(error: Error): Crash {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className={styles.centre}>
        <p className={styles.lead}>{say('error.crash')}</p>
        <ErrorNote error={error} again={() => this.setState({ error: undefined })} />
      </main>
    );
  }
}
