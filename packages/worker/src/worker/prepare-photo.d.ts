import type { PhotoJob, PhotoStage } from '../protocol/photo-job.ts'
/**
 * Carries out the steps of a photo's plan and gives back the bytes of the new file. The order of work is the cheapest
 * that is right: flatten before scaling (so that no colour of a transparent pixel bleeds in), turn after it (on the
 * small picture).
 */
export declare function preparePhoto(
  { file, facts, steps }: PhotoJob,
  onStage: (stage: PhotoStage) => void,
): Promise<ArrayBuffer>
