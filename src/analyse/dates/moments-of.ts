import { type Numbers, readNumbers, type Scan } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { findMoments } from './find-moments.ts';
import type { FoundMoment } from './moment.ts';

const numbersOfScan = new WeakMap<Scan, Numbers>();
const momentsOfScan = new WeakMap<Scan, readonly FoundMoment[]>();

/** The numbers of a text, read once for dates and quantities. */
export function numbersOf(reading: Reading): Numbers {
  let numbers = numbersOfScan.get(reading.scan);
  if (numbers === undefined) {
    numbers = readNumbers(reading.scan);
    numbersOfScan.set(reading.scan, numbers);
  }
  return numbers;
}

/** The time expressions of a text, read once for the publication time and the dates. */
export function momentsOf(reading: Reading): readonly FoundMoment[] {
  let moments = momentsOfScan.get(reading.scan);
  if (moments === undefined) {
    moments = findMoments(reading.scan, numbersOf(reading), reading.sentences);
    momentsOfScan.set(reading.scan, moments);
  }
  return moments;
}
