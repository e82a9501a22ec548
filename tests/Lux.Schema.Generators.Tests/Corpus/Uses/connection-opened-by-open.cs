await db.Connection.OpenAsync();

//! CS1061 at `OpenAsync`: 'LuxConnection' does not contain a definition for 'OpenAsync' and no accessible extension method 'OpenAsync' accepting a first argument of type 'LuxConnection' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `OpenAsync`: 'LuxConnection' has no 'OpenAsync': leave it out: ConnectAsync opened it, and it connects again by itself
