import type { Repository, RepositorySettings } from '@edp/forge';

/** What of a repository's description differs. */
export interface SettingsPlan {
  settings: RepositorySettings;
  topics?: string[];
}

/** Returns what has to be set at an existing target, its default branch apart, which has to be there first. */
export function planSettings(repository: Repository, existing: Repository): SettingsPlan {
  const { description, private: isPrivate, topics } = repository;
  return {
    settings: {
      ...(description === existing.description ? {} : { description }),
      ...(isPrivate === existing.private ? {} : { private: isPrivate }),
    },
    ...(topics.join('\n') === existing.topics.join('\n') ? {} : { topics }),
  };
}
