await db.Users.Where(u => u.Face == new float[] { 1, 2, 3 }).ToArrayAsync();

//! CS0619 at `u.Face == new float[] { 1, 2, 3 }`: 'VectorColumn<User, float[]?>.operator ==(VectorColumn<User, float[]?>?, float[]?)' is obsolete: 'Vectors are not compared with == or !=; ask IsNull or IsNotNull.'
