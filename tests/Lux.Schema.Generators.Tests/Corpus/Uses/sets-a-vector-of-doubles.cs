await db.Users.UpdateAsync(ann, u => u.Face.Set(new double[] { 1, 2, 3 }));

//! CS1503 at `new double[] { 1, 2, 3 }`: Argument 1: cannot convert from 'double[]' to 'float[]?'
//! LUX3011 at `new double[] { 1, 2, 3 }`: 'Face' of 'User' holds float[]?, and 'new double[] { 1, 2, 3 }' is double[]: give it a value of type float[]
