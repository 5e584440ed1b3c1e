/** Whether a colour profile is sRGB, by its own name. A picture without a profile counts as sRGB. */
export function isSrgb(profile: string | null): boolean {
  // HP/Microsoft "sRGB IEC61966-2.1", Google "sRGB", Facebook's tiny "c2ci" of Facebook and Saerens' "c2".
  return profile === null || /srgb/i.test(profile) || profile === 'c2' || profile === 'c2ci'
}
