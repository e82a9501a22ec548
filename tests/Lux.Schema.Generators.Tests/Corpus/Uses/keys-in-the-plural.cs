await db.Presences.SetAsync(new(ann, "online"));

//! CS1061 at `Presences`: 'ChatDb' does not contain a definition for 'Presences' and no accessible extension method 'Presences' accepting a first argument of type 'ChatDb' could be found (are you missing a using directive or an assembly reference?)
