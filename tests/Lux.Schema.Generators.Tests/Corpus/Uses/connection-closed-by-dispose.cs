db.Dispose();

//! CS1061 at `Dispose`: 'ChatDb' does not contain a definition for 'Dispose' and no accessible extension method 'Dispose' accepting a first argument of type 'ChatDb' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Dispose`: 'ChatDb' has no 'Dispose': write await ..DisposeAsync(), or await using where it is made
