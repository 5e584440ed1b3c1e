import { CropMarks } from './crop-marks.tsx'
import { FilePicture, type FilePictureProps } from './file-picture.tsx'

/** A small picture of a file in a frame. */
export function Thumbnail(props: FilePictureProps) {
  return (
    <span class="thumbnail">
      <CropMarks />
      <FilePicture {...props} />
    </span>
  )
}
