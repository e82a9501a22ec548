await db.Users.InsertAsync(new User { Name = "ann", Face = [0.5f, 1] });

//! LUX3010 at `[0.5f, 1]`: 'Face' of 'User' is a vector of 3 elements, and this one has 2: give it 3, or declare [Vector(2)]
