long number = ann;

//! CS0029 at `ann`: Cannot implicitly convert type 'Lux.Schema.Id<App.User>' to 'long'
