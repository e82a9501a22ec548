await db.Users.UpdateAsync(ann, u => { u.Age.Set(20); u.Name.Set("ann"); });

//! LUX3012 at `u => { u.Age.Set(20); u.Name.Set("ann"); }`: The function gives one expression, and what stands in a block alone is lost: join what is set by &: u => u.A.Set(..) & u.B.Set(..)
//! CS1643 at `=>`: Not all code paths return a value in lambda expression of type 'Func<User.Columns, Assignment<User>>'
