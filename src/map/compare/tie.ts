/** Two maps at one camera: whichever is moved takes the other along. */
import type { Camera } from '../../domain/view';
import type { Driver } from '../Driver';

type Tied = Pick<Driver, 'camera' | 'standAt' | 'watch'>;

/** Ties the second map to where the first stands; gives what unties them. */
export function tie(first: Tied, second: Tied): () => void {
  let taking = false;
  // A map that is taken along tells its own move, which must not come back.
  const taken = (map: Tied) => (camera: Camera) => {
    if (taking) return;
    taking = true;
    map.standAt(camera);
    taking = false;
  };
  const ends = [first.watch(taken(second)), second.watch(taken(first))];
  taken(second)(first.camera);
  return () => ends.forEach((end) => end());
}
