namespace Lux.Schema;

/// <summary>A connection to an engine.</summary>
public sealed partial class LuxConnection
{
}
