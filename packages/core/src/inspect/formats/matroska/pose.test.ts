import { describe, expect, it } from 'vitest'
import { Fields } from './ebml.ts'
import { poseOf } from './pose.ts'

const [yaw, pitch, roll] = [0x7673, 0x7674, 0x7675]

/** An element with an identifier of two bytes. */
function element(id: number, content: readonly number[]): number[] {
  return [id >> 8, id & 0xff, 0x80 | content.length, ...content]
}

function float32(value: number): number[] {
  const view = new DataView(new ArrayBuffer(4))
  view.setFloat32(0, value)
  return [...new Uint8Array(view.buffer)]
}

function float64(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return [...new Uint8Array(view.buffer)]
}

function pictureOf(...elements: readonly number[][]): Fields {
  return new Fields(new DataView(new Uint8Array(elements.flat()).buffer))
}

function posed(...values: readonly number[][]): Fields {
  return pictureOf(element(0x7670, values.flat()))
}

const upright = { rotation: 0, mirrored: false }

describe('the pose of a picture', () => {
  it.each([
    [0, 0],
    [90, 270],
    [-90, 90],
    [180, 180],
    [-180, 180],
    [270, 90],
    [450, 270],
    [-720, 0],
  ])('rolled by %d degrees against the clock is turned by %d with it', (degrees, rotation) => {
    for (const float of [float32, float64]) {
      expect(poseOf(posed(element(roll, float(degrees))))).toEqual({ rotation, mirrored: false })
    }
  })

  it.each([
    ['yaw', yaw, 0, { rotation: 0, mirrored: true }],
    ['yaw and a roll', yaw, -90, { rotation: 90, mirrored: true }],
    ['pitch', pitch, 0, { rotation: 180, mirrored: true }],
    ['pitch and a roll', pitch, -90, { rotation: 270, mirrored: true }],
  ])('with half a turn of %s is mirrored', (_, axis, rolled, expected) => {
    for (const half of [180, -180, 540]) {
      const values = [element(roll, float32(rolled)), element(axis, float32(half))]
      expect(poseOf(posed(...values)), String(half)).toEqual(expected)
    }
  })

  it('with half a turn both ways is turned by one', () => {
    const values = [element(yaw, float32(180)), element(pitch, float32(-180))]
    expect(poseOf(posed(...values))).toEqual({ rotation: 180, mirrored: false })
  })

  it.each([45, -89.9, 1e-30, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'by %d degrees is not heeded',
    (degrees) => {
      const values = [roll, yaw, pitch].map((id) => element(id, float64(degrees)))
      expect(poseOf(posed(...values))).toEqual(upright)
    },
  )

  it('by a great many turns is that of the last of them', () => {
    // Sines of numbers as large as these are far from those of their quarters.
    expect(poseOf(posed(element(roll, float64(360 * 2 ** 90))))).toEqual(upright)
    expect(poseOf(posed(element(roll, float64(90 + 360 * 2 ** 45))))).toMatchObject({ rotation: 270 })
  })

  it('turned away to its edge is that of the one side', () => {
    for (const edge of [90, -90, 270, -270]) {
      for (const rolled of [0, -90, 180, 90]) {
        const turned = element(roll, float32(rolled))
        expect(poseOf(posed(turned, element(yaw, float32(edge))))).toEqual(upright)
        const rotation = (360 - rolled) % 360
        expect(poseOf(posed(turned, element(pitch, float32(edge))))).toEqual({ rotation, mirrored: false })
      }
    }
  })

  it('that is not told is upright', () => {
    expect(poseOf(pictureOf())).toEqual(upright)
    expect(poseOf(posed())).toEqual(upright)
    expect(poseOf(posed(element(0x7671, [0])))).toEqual(upright)
  })

  it('of an odd length, or cut off, is upright', () => {
    expect(poseOf(posed(element(roll, [])))).toEqual(upright)
    expect(poseOf(posed(element(roll, [0xc2, 0xb4])))).toEqual(upright)
    expect(poseOf(posed(element(roll, float64(-90)).slice(0, -3)))).toEqual(upright)
  })
})
