using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.Rows;

/// <summary>The database of <see cref="Everything"/> and what it refers to.</summary>
[Database(typeof(Everything), typeof(Channel))]
internal sealed partial class EverythingDb;
