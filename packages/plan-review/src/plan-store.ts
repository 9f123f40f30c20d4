/** Where reviewed plans are kept between the plan and the deploy workflow. */
export interface PlanStore {
  /** Keeps a redacted plan document under its id. */
  save(id: string, document: string): Promise<void>;
  /** Returns a kept document and when it was made. */
  read(id: string): Promise<{ document: string; savedAt: Date }>;
}
