/** The printer's marks at the corners of a frame: the sign of this page for "it has to fit in here". */
export function CropMarks() {
  return (
    <span class="crop-marks" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </span>
  )
}
