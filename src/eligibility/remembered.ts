/** `make`, done once for each key; what is made is kept. */
export const remembered = <A, T>(keyOf: (of: A) => string, make: (of: A) => T): ((of: A) => T) => {
  const known = new Map<string, T>();
  return (of) => {
    const key = keyOf(of);
    let made = known.get(key);
    if (made === undefined) {
      made = make(of);
      known.set(key, made);
    }
    return made;
  };
};
