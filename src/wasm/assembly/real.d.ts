/** For editors: the precision of the compiled module is given by ../build.mjs. */
declare type Real = f64;
