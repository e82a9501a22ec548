await db.Users.UpdateAsync(ann, u => u.Face.Set(new double[] { 1, 2, 3 }));

//! CS1503 at `new double[] { 1, 2, 3 }`: Argument 1: cannot convert from 'double[]' to 'float[]?'
