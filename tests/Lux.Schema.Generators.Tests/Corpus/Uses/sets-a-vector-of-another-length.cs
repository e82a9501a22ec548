await db.Users.UpdateAsync(ann, u => u.Face.Set(new float[4]) & u.Age.Set(7));

//! LUX3010 at `new float[4]`: 'Face' of 'User' is a vector of 3 elements, and this one has 4: give it 3, or declare [Vector(4)]
