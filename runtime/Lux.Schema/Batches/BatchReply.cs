using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>What each step gave: the id of the row that it inserted, or how many rows it changed; 0 for a step that gives neither.</summary>
internal readonly struct BatchReply : IReply<long[]>
{
    public string? Table => null;

    public long[] Read(ref RespReader reader)
    {
        var steps = new long[reader.ReadArrayHeader()];
        for (var step = 0; step < steps.Length; step++)
        {
            switch (reader.Kind)
            {
                case RespKind.Integer:
                    steps[step] = reader.ReadInteger();
                    break;
                case RespKind.Array when reader.ReadArrayHeader() == 1:
                    steps[step] = reader.ReadInteger();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
        return steps;
    }
}
