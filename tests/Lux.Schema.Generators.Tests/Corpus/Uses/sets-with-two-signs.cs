await db.Users.UpdateAsync(ann, u => u.Age.Set(20) && u.Name.Set("ann"));

//! CS0218 at `u.Age.Set(20) && u.Name.Set("ann")`: In order for 'Assignment<User>.operator &(Assignment<User>, Assignment<User>)' to be applicable as a short circuit operator, its declaring type 'Assignment<User>' must define operator true and operator false
//! LUX3012 at `u.Age.Set(20) && u.Name.Set("ann")`: What an update sets is joined by &, not by &&: write u.Age.Set(20) & u.Name.Set("ann")
