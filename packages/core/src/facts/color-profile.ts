/** Whether a colour profile, by the name it gives itself, is sRGB. A picture that declares none is taken for sRGB. */
export function isSrgb(profile: string | null): boolean {
  // HP/Microsoft "sRGB IEC61966-2.1", Google "sRGB", Facebook's tiny "c2ci" of Facebook and Saerens' "c2".
  return profile === null || /srgb/i.test(profile) || profile === 'c2' || profile === 'c2ci'
}
