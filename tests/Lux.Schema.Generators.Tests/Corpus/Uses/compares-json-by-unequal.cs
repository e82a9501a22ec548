await db.Users.Where(u => u.Settings != default).ToArrayAsync();

//! CS0619 at `u.Settings != default`: 'JsonColumn<User, JsonElement?>.operator !=(JsonColumn<User, JsonElement?>?, JsonElement?)' is obsolete: 'JSON is compared with == alone; !(a == b) asks for the opposite.'
